-- In whose stead somebody acted who handed a file over: what is done later bears both names.
alter table petition.import add column in_stead_of uuid;
