DROP TABLE bilateral, opinion, comment_mention, comment, measure_step, review_consultation, review;
