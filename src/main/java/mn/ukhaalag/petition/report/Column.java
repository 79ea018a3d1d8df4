package mn.ukhaalag.petition.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petition.Kind;

/// The columns of the report in their official order: all, by kind, by form, what became of them,
/// and by subject. A key stands for the column in [Sums]; the subjects are groups of categories.
final class Column {

  static final String TOTAL = "total";
  static final String ANSWERED = "answered";
  static final String IN_TIME = "in-time";
  static final String LATE = "late";
  static final String WITHDRAWN = "withdrawn";
  static final String OPEN = "open";
  static final String FORWARDED = "forwarded";
  static final String KIND = "kind.";
  static final String FORM = "form.";
  static final String GROUP = "group.";

  private Column() {}

  static List<String> all(Set<Category.Group> groups) {
    var columns = new ArrayList<String>();
    columns.add(TOTAL);
    for (Kind kind : Kind.values()) {
      columns.add(KIND + kind);
    }
    for (Form form : Form.values()) {
      columns.add(FORM + form);
    }
    columns.addAll(List.of(ANSWERED, IN_TIME, LATE, OPEN, WITHDRAWN, FORWARDED));
    groups.forEach(group -> columns.add(GROUP + group.code()));
    return columns;
  }

  /// The forms of the government's table of 2018.
  enum Form {
    WRITTEN,
    ELECTRONIC,
    PHONE,
    IN_PERSON;

    static Form of(Channel channel) {
      return switch (channel) {
        case LETTER -> WRITTEN;
        case WEB, MOBILE, EMAIL, API -> ELECTRONIC;
        case CALL_CENTRE -> PHONE;
        case WALK_IN -> IN_PERSON;
      };
    }
  }
}
