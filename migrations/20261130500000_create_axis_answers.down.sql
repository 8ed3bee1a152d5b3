DROP VIEW axis_answer;
