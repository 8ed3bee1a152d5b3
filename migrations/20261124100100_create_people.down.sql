ALTER TABLE history DROP CONSTRAINT history_actor_fkey;
DROP TABLE session, account_token, account, person, organisation;
