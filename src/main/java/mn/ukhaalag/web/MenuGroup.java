package mn.ukhaalag.web;

/// The headings, in their order, under which the pages of work stand that somebody may open. A
/// link without one is for everybody and stands in the navigation only.
public enum MenuGroup {
  /// What concerns the official himself.
  OWN,
  PETITIONS,
  SERVICES,
  PLANS,
  /// What is to be trusted and can be checked: security, readings, the ledger, backups.
  TRUST,
  ADMINISTRATION
}
