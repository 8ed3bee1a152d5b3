ALTER TABLE poll DROP CONSTRAINT poll_chosen_slot_fkey;
DROP TABLE poll_answer;
DROP TABLE poll_link;
DROP TABLE poll_invitee;
DROP TABLE poll_slot;
DROP TABLE poll;
