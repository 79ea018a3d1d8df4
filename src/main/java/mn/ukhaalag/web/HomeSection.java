package mn.ukhaalag.web;

/// A part of the first page that another module contributes, for example what was published last.
///
/// Its template is given the [Page] as `page` and the content as `it`.
public interface HomeSection {

  /// The place on the page: smaller comes first.
  int order();

  /// The template, for example `petition/latest`.
  String template();

  /// What the template shows, read afresh for every request.
  Object content();
}
