package mn.ukhaalag.petition.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.figures.page.FiguresPage;
import mn.ukhaalag.petition.figures.page.FiguresPage.Line;
import mn.ukhaalag.web.Bar;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.Tile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of the open statistics.
@Controller
class FiguresPages {

  private static final String NOTHING = "–";

  private final Figures figures;
  private final Labels labels;
  private final Organisations organisations;
  private final Words words;

  FiguresPages(Figures figures, Labels labels, Organisations organisations, Words words) {
    this.figures = figures;
    this.labels = labels;
    this.organisations = organisations;
    this.words = words;
  }

  @GetMapping("/petitions/figures")
  ModelAndView show(FiguresForm form, HttpServletRequest request) {
    Language language = Languages.of(request);
    Selection selection = form.selection(organisations);
    Map<String, String> chosen = form.chosen();
    var page =
        new FiguresPage(
            form.dimension().key(),
            labels.dimensions(language),
            chosen,
            labels.choices(language),
            tiles(figures.total(selection), language),
            months(figures.by(Dimension.MONTH, selection)),
            lines(form.dimension(), selection, language),
            query(chosen));
    return new ModelAndView("petition/figures/figures", "it", page);
  }

  private List<Tile> tiles(Totals total, Language language) {
    return List.of(
        tile(language, "received", number(total.received())),
        tile(language, "percent", percent(total)),
        tile(language, "late", number(total.late())),
        tile(language, "median", median(total)),
        tile(language, "satisfaction", satisfaction(total)));
  }

  private Tile tile(Language language, String key, String value) {
    return new Tile(words.get(language, "petition.figures." + key), value);
  }

  private static List<Bar> months(SortedMap<String, Totals> byMonth) {
    return byMonth.entrySet().stream()
        .map(
            month ->
                new Bar(month.getKey(), month.getValue().received(), month.getValue().late(), null))
        .toList();
  }

  private List<Line> lines(Dimension dimension, Selection selection, Language language) {
    var byValue = figures.by(dimension, selection).entrySet().stream();
    var ordered =
        dimension == Dimension.MONTH
            ? byValue.sorted(Map.Entry.<String, Totals>comparingByKey().reversed())
            : byValue.sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, Totals> entry) -> entry.getValue().received())
                    .reversed());
    return ordered
        .map(entry -> line(labels.of(dimension, entry.getKey(), language), entry.getValue()))
        .toList();
  }

  private static Line line(String label, Totals totals) {
    return new Line(
        label,
        number(totals.received()),
        number(totals.inTime()),
        number(totals.late()),
        percent(totals),
        median(totals),
        satisfaction(totals));
  }

  private static String number(int number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  private static String percent(Totals totals) {
    return totals.percentInTime().isPresent() ? totals.percentInTime().getAsInt() + " %" : NOTHING;
  }

  private static String median(Totals totals) {
    return totals.medianDays().isPresent() ? number(totals.medianDays().getAsInt()) : NOTHING;
  }

  private static String satisfaction(Totals totals) {
    return totals.satisfaction().isPresent()
        ? String.format(Locale.ENGLISH, "%.1f", totals.satisfaction().getAsDouble())
        : NOTHING;
  }

  private static String query(Map<String, String> chosen) {
    return chosen.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
