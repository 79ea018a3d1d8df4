package mn.ukhaalag.directory;

/// The statements by which officials and their appointments are entered in bulk. Their parameters
/// are called as the columns of `officials.csv`.
final class OfficialSql {

  /// The one appointed to that post on that day, or whoever has that address. What he had erased
  /// stays so.
  static final String CHANGE_OFFICIAL =
      """
      update directory.official
      set family_name = case when name_forgotten_at is null then :family_name else family_name end,
          given_name = case when name_forgotten_at is null then :given_name else given_name end,
          email = case when contact_forgotten_at is null then :email::text end,
          phone = case when contact_forgotten_at is null then :phone::text end
      where id = coalesce(
          (select a.official_id
           from directory.appointment a
           join directory.post p on p.id = a.post_id
           join directory.organisation o on o.id = p.organisation_id
           where o.code = :organisation_code and p.code = :post_code
             and a.valid_from = :from::date),
          (select f.id from directory.official f where lower(f.email) = lower(:email)))
      """;

  static final String ENTER_OFFICIAL =
      """
      insert into directory.official (family_name, given_name, email, phone)
      select :family_name, :given_name, :email, :phone
      where not exists (
          select from directory.official f
          where lower(f.email) = lower(:email)
             or (:email::text is null and f.email is null and f.phone = :phone
                 and f.family_name = :family_name and f.given_name = :given_name))
      """;

  static final String END_EARLIER =
      """
      update directory.appointment a
      set valid_to = :from::date
      from directory.post p join directory.organisation o on o.id = p.organisation_id
      where o.code = :organisation_code and p.code = :post_code and a.post_id = p.id
        and a.valid_from < :from::date and a.valid_to is null
      """;

  static final String CHANGE_END =
      """
      update directory.appointment a
      set valid_to = coalesce(:to::date, (select min(n.valid_from) from directory.appointment n
                                          where n.post_id = p.id and n.valid_from > :from::date))
      from directory.post p join directory.organisation o on o.id = p.organisation_id
      where o.code = :organisation_code and p.code = :post_code and a.post_id = p.id
        and a.valid_from = :from::date
      """;

  static final String APPOINT =
      """
      insert into directory.appointment (post_id, official_id, valid_from, valid_to)
      select p.id, f.id, :from::date,
             coalesce(:to::date, (select min(n.valid_from) from directory.appointment n
                                  where n.post_id = p.id and n.valid_from > :from::date))
      from directory.post p
      join directory.organisation o on o.id = p.organisation_id
      join directory.official f
        on lower(f.email) = lower(:email)
        or (:email::text is null and f.email is null and f.phone = :phone
            and f.family_name = :family_name and f.given_name = :given_name)
      where o.code = :organisation_code and p.code = :post_code
        and not exists (select from directory.appointment a
                        where a.post_id = p.id and a.valid_from = :from::date)
      """;

  private OfficialSql() {}
}
