DROP TABLE reminder_choice;
DROP TABLE action_item_note;
DROP TABLE action_item_postponement;
DROP TABLE action_item_helper;
DROP TABLE action_item;
