DROP FUNCTION name_order(text);
