-- Mails say their language, hold files and how to stop them. What comes back is read: of which mail
-- it speaks, and whether its address failed. To such an address no mail goes until somebody
-- confirms it.
ALTER TABLE mail
    ADD COLUMN lang        text CHECK (lang IN ('fr', 'nl', 'en')), -- of its texts, where it is known
    ADD COLUMN unsubscribe text,         -- a page where one click stops such mails
    ADD COLUMN returned_at timestamptz;  -- it had left, and came back
-- What comes back names its mail, or at least its address.
CREATE INDEX mail_message_id_idx ON mail (message_id);
CREATE INDEX mail_recipient_idx ON mail (lower(recipient), id);

-- Files that mails hold: one for all mails that say the same.
CREATE TABLE mail_file (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         text NOT NULL,
    content_type text NOT NULL,
    content      bytea NOT NULL
);
CREATE TABLE mail_attachment (
    mail_id bigint NOT NULL REFERENCES mail ON DELETE CASCADE,
    file_id bigint NOT NULL REFERENCES mail_file,
    PRIMARY KEY (mail_id, file_id)
);
CREATE INDEX mail_attachment_file_idx ON mail_attachment (file_id);

-- Addresses that mails failed to reach.
CREATE TABLE mail_address (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address      text NOT NULL UNIQUE CHECK (address = lower(address)),
    failed_at    timestamptz NOT NULL,
    reason       text NOT NULL,          -- as the server said it
    mail_id      bigint REFERENCES mail ON DELETE SET NULL,
    confirmed_at timestamptz,            -- somebody says that it is right
    confirmed_by bigint REFERENCES person
);
CREATE INDEX mail_address_failed_idx ON mail_address (failed_at DESC) WHERE confirmed_at IS NULL;
CREATE INDEX mail_address_mail_idx ON mail_address (mail_id);
CREATE INDEX mail_address_confirmed_by_idx ON mail_address (confirmed_by);

-- What came back, and what it was taken for.
CREATE TABLE mail_return (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    own_id     text NOT NULL UNIQUE,     -- read twice it counts once
    kind       text NOT NULL CHECK (kind IN ('failed', 'delayed', 'absent', 'answer', 'unknown')),
    mail_id    bigint REFERENCES mail ON DELETE SET NULL,
    address    text NOT NULL,            -- whom our mail went to, as far as it is known
    sender     text NOT NULL,
    subject    text NOT NULL,
    status     text NOT NULL,            -- 5.1.1, where it is told
    said       text NOT NULL,
    read_at    timestamptz NOT NULL,
    settled_at timestamptz,              -- it is known of which mail it speaks, or of none
    settled_by bigint REFERENCES person
);
CREATE INDEX mail_return_open_idx ON mail_return (id DESC) WHERE settled_at IS NULL;
CREATE INDEX mail_return_mail_idx ON mail_return (mail_id);
CREATE INDEX mail_return_settled_by_idx ON mail_return (settled_by);
