DROP TABLE membership, coupling, status_update, milestone, resource_link, working_group, strategy;
