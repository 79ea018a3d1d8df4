package mn.ukhaalag.directory;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What a post may do. A role belongs to the post and not to the person who holds it.
public enum Role {
  /// Files petitions on behalf of people who call, walk in or write.
  INTAKE_OPERATOR,
  /// Handles what is assigned to the post or its unit.
  OFFICIAL,
  /// Approves answers and assigns work in the organisation.
  HEAD,
  /// Decides what of a petition is shown to the public.
  MODERATOR,
  /// Keeps the units, posts, officials and templates of the organisation.
  ORGANISATION_ADMINISTRATOR,
  /// Keeps the rules, calendars and organisations of the whole province.
  PROVINCE_ADMINISTRATOR,
  /// Reads everything of the record and changes nothing.
  AUDITOR,
  /// Watches the plans of all organisations, and lets reports come late or be opened again.
  MONITOR,
  /// Reads in an emergency, for a short time, one thing that the post otherwise may not; each
  /// time the auditor is told.
  EMERGENCY,
  /// Answers for personal data: decides what people ask to have erased.
  PRIVACY_OFFICER;

  /// Whether it reaches past the organisation of its post, so that only the province
  /// administrator gives it.
  public boolean isProvincial() {
    return this == PROVINCE_ADMINISTRATOR
        || this == AUDITOR
        || this == MODERATOR
        || this == MONITOR
        || this == EMERGENCY
        || this == PRIVACY_OFFICER;
  }

  /// The roles of a list with commas, as the queries join them.
  static Set<Role> joined(String names) {
    return Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
