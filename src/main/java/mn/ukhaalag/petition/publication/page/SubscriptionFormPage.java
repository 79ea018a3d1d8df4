package mn.ukhaalag.petition.publication.page;

import mn.ukhaalag.web.Problems;

/// The form for letters about new publications.
public record SubscriptionFormPage(SubscriptionForm form, Choices choices, Problems problems) {}
