DROP FUNCTION counted_workshop(bigint);
