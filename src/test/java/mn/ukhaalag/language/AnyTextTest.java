package mn.ukhaalag.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever anybody types or sends, none of the text handling fails or loses its promises.
class AnyTextTest {
  private static final String QUERY = query("");
  private static final String BEGUN = query("(:\\*)?");

  /// Words, or ones that were typed in Latin letters and what each may mean in Cyrillic ones.
  private static String query(String end) {
    String word = "'[\\p{L}\\p{M}\\p{N}]+'" + end;
    String any = "(" + word + "|\\(" + word + "( \\| " + word + ")+\\))";
    return "(" + any + "( & " + any + ")*)?";
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll("anything") String text) {
    String once = MongolianText.normalise(text);

    assertThat(MongolianText.normalise(once)).isEqualTo(once);
    assertThat(CleanText.isAcceptable(once)).isTrue();
  }

  @Property
  void cleaningTwiceChangesNothing(@ForAll("anything") String text) {
    String once = CleanText.clean(text);

    assertThat(CleanText.clean(once)).isEqualTo(once);
    assertThat(CleanText.length(once)).isLessThanOrEqualTo(2 * text.length());
  }

  @Property
  void termsAreFewDistinctAndTheSameEachTime(@ForAll("anything") String text) {
    assertThat(MongolianText.terms(text))
        .doesNotHaveDuplicates()
        .doesNotContain("")
        .hasSizeLessThanOrEqualTo(MongolianText.MOST_TERMS)
        .isEqualTo(MongolianText.terms(text));
  }

  @Property
  void aQueryHoldsOnlyQuotedWords(@ForAll("anything") String text) {
    assertThat(SearchQuery.of(text)).matches(QUERY);
    assertThat(SearchQuery.whileTyping(text)).matches(BEGUN);
  }

  @Property
  void aStemIsNeverEmptyOrLongerThanItsWord(@ForAll("mongolian") String word) {
    assertThat(Stemmer.stem(word)).isNotEmpty().hasSizeLessThanOrEqualTo(word.length());
  }

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> hostile =
        Arbitraries.strings()
            .withChars("'\\&|!:*<>()\u0000\u202E\u0344\u0301\u0323 \n\rаийнAyь\ud83d\ude00ß\u0130");
    return Arbitraries.oneOf(Arbitraries.strings(), hostile, mongolian());
  }

  @Provide
  Arbitrary<String> mongolian() {
    return Arbitraries.strings().withChars("аэиоуөүяеюыйьъгднрсхжмт").ofMinLength(1);
  }
}
