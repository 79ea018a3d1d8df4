package mn.ukhaalag.directory;

/// The statements by which an organisation is entered and changed. Their parameters are called as
/// the columns of `organisations.csv`; `day` is the day from which a change holds.
final class OrganisationSql {

  static final String ENTER =
      """
      insert into directory.organisation
          (code, kind, line, register_number, area_code, email, phone, address_mn, address_en,
           hours_mn, hours_en, verified, valid_from, valid_to)
      values (:code, :kind, upper(:line), :register_number, :area_code, :email, :phone,
              :address_mn, :address_en, :hours_mn, :hours_en, :verified,
              :valid_from::date, :valid_to::date)
      on conflict (code) do update
      set kind = excluded.kind, line = excluded.line, area_code = excluded.area_code,
          register_number = excluded.register_number, email = excluded.email,
          phone = excluded.phone, address_mn = excluded.address_mn,
          address_en = excluded.address_en, hours_mn = excluded.hours_mn,
          hours_en = excluded.hours_en, verified = excluded.verified,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to
      """;

  static final String END_NAME =
      """
      update directory.organisation_name n
      set valid_to = :day
      from directory.organisation o
      where o.code = :code and n.organisation_id = o.id
        and n.valid_to is null and n.valid_from < :day
        and (n.name_mn, n.short_name_mn, n.name_en)
            is distinct from (:name_mn, :short_name_mn, :name_en)
      """;

  /// The first name is the one that the organisation began with.
  static final String BEGIN_NAME =
      """
      insert into directory.organisation_name
          (organisation_id, name_mn, short_name_mn, name_en, valid_from)
      select o.id, :name_mn, :short_name_mn, :name_en,
             case when exists (select from directory.organisation_name n
                               where n.organisation_id = o.id)
                  then :day else o.valid_from end
      from directory.organisation o
      where o.code = :code
        and not exists (select from directory.organisation_name n
                        where n.organisation_id = o.id and n.valid_to is null
                          and (n.name_mn, n.short_name_mn, n.name_en)
                              is not distinct from (:name_mn, :short_name_mn, :name_en))
      on conflict (organisation_id, valid_from) do update
      set name_mn = excluded.name_mn, short_name_mn = excluded.short_name_mn,
          name_en = excluded.name_en
      """;

  /// Runs before [#ENTER], which forgets the line that was.
  static final String END_SUPERIOR =
      """
      update directory.subordination s
      set valid_to = greatest(s.valid_from, :day)
      from directory.organisation o
      where o.code = :code and s.organisation_id = o.id and s.line = o.line
        and s.valid_to is null
        and (s.line, (select p.code from directory.organisation p where p.id = s.superior_id))
            is distinct from (upper(:line), :parent_code)
      """;

  static final String BEGIN_SUPERIOR =
      """
      insert into directory.subordination (organisation_id, superior_id, line, valid_from)
      select o.id, p.id, o.line, greatest(o.valid_from, :day)
      from directory.organisation o
      join directory.organisation p on p.code = :parent_code
      where o.code = :code
        and not exists (select from directory.subordination s
                        where s.organisation_id = o.id and s.line = o.line
                          and s.valid_to is null)
      on conflict (organisation_id, superior_id, valid_from) do update
      set line = excluded.line, valid_to = null
      """;

  private OrganisationSql() {}
}
