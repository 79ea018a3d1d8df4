-- In whose stead somebody acted who answered a task: what the process does with it bears both names.
alter table service.task add column done_in_stead_of uuid;
