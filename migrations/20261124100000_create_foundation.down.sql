DROP TABLE installation, rate_window, mail, history;
DROP FUNCTION history_refuse_change(), search_query(text), search_document(text);
DROP TEXT SEARCH CONFIGURATION jalon_nl;
DROP TEXT SEARCH CONFIGURATION jalon_fr;
DROP FUNCTION fold(text);
DROP EXTENSION pg_trgm;
DROP EXTENSION unaccent;
