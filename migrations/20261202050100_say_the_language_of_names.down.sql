DROP FUNCTION said_in(text, text[], text);
