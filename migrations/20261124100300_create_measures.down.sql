DROP TABLE measure_import, measure_carrier, measure;
