-- In whose stead somebody acted who began what is done later, so that it bears both names.
alter table plan.import add column in_stead_of uuid;
alter table plan.spread add column in_stead_of uuid;
alter table plan.joined_report add column in_stead_of uuid;

-- Who gave a task in the post that it came from.
alter table plan.directive add column giver_account_id uuid;
