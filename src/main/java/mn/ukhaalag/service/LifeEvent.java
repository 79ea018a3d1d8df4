package mn.ukhaalag.service;

/// What happens in a life when somebody needs services, in the order of the catalogue.
public enum LifeEvent {
  RESIDENCE,
  CHILD,
  FAMILY,
  DOCUMENTS,
  EDUCATION,
  WORK,
  SUPPORT,
  HEALTH,
  LAND,
  HOME,
  BUSINESS,
  VEHICLE,
  PUBLIC_SPACE,
  RETIREMENT;

  /// The word for it in keys of messages.
  public String key() {
    return "service.life." + this;
  }

  /// As it stands in addresses, for example `public-space`.
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
