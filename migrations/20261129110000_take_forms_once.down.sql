DROP TABLE sent_form;
