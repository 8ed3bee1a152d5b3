DROP TABLE political_evaluation, arbitration_measure, arbitration;
