DROP TABLE live_device;
