-- How somebody’s pages look: their own choice.
ALTER TABLE person
    ADD COLUMN theme   text NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
    ADD COLUMN density text NOT NULL DEFAULT 'comfortable' CHECK (density IN ('comfortable', 'compact'));
