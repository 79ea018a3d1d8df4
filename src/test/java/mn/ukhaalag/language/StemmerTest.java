package mn.ukhaalag.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemmerTest {
  @ParameterizedTest
  @CsvSource({
    "зам, замын замд замыг замаас замаар замтай замдаа замаасаа замынхаа замууд замуудын замгүй",
    "ус, усны усанд усыг уснаас усаар усгүй",
    "хороо, хорооны хороонд хороог хорооноос хороогоор хорооныхоо хороогоо хорооныхон",
    "хог, хогны хогийг хогоор хогноос хогтой хогнуудаа",
    "гэр, гэрийн гэрт гэрээс гэрийг гэртээ",
    "ажил, ажлын ажилд ажлаас ажилтай ажлуудыг ажлаа",
    "сургууль, сургуулийн сургуульд сургуулиас сургуулиудын сургуулиараа",
    "иргэн, иргэний иргэнд иргэдийн иргэдэд иргэнээс",
    "хүүхэд, хүүхдийн хүүхдэд хүүхдүүд хүүхдээ хүүхэдтэй",
    "цэцэрлэг, цэцэрлэгийн цэцэрлэгт цэцэрлэгээс цэцэрлэгүүд",
    "дулаан, дулааны дулаанд дулаанаар дулаангүй",
    "шүүх, шүүхийн шүүхэд шүүхээс",
    "дархан, дархны дарханд дарханы дархнаас дарханаас",
    "төсөв, төсвийн төсөвт төсвөөс",
  })
  void theCasesOfANounMeet(String lemma, String forms) {
    assertAllMeet(lemma, forms);
  }

  @ParameterizedTest
  @CsvSource({
    "засах, засна засаж зассан засдаг засвал засаагүй засахгүй засаад засахад засаагүйг зассангүй засаарай",
    "ирэх, ирнэ ирж ирсэн ирдэг ирвэл ирээгүй ирээд ирэхгүй ирэхэд",
    "барих, барина барьж барьсан барьдаг бариад бариагүй барихгүй баримагц",
    "ажиллах, ажиллана ажиллаж ажилласан ажилладаг ажиллаад ажиллаагүй ажиллахгүй",
    "шийдвэрлэх, шийдвэрлэнэ шийдвэрлэж шийдвэрлэсэн шийдвэрлээгүй шийдвэрлэдэг",
    "цэвэрлэх, цэвэрлэнэ цэвэрлэсэн цэвэрлээгүй цэвэрлээрэй цэвэрлэхийг",
  })
  void theTensesOfAVerbMeet(String lemma, String forms) {
    assertAllMeet(lemma, forms);
  }

  @ParameterizedTest
  @CsvSource({
    "хүү, хүүхэд",
    "хүүхэд, хүүхэн",
    "зам, заал",
    "эрх, эрэх",
    "ам, амь",
    "хороо, хор",
    "гэрээ, гэр",
    "цагаан, цаг",
    "санаа, сан",
    "хандах, хан",
    "ард, ар",
    "дархан, дарах"
  })
  void differentWordsStayApart(String word, String other) {
    assertThat(Stemmer.stem(word)).isNotEqualTo(Stemmer.stem(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ььь", "ъьъ", "ннн", "аааа", "ийн", "хх"})
  void whatIsNoWordStillHasAStem(String letters) {
    assertThat(Stemmer.stem(letters)).isNotEmpty();
  }

  private static void assertAllMeet(String lemma, String forms) {
    assertThat(forms.split(" "))
        .allSatisfy(form -> assertThat(Stemmer.stem(form)).as(form).isEqualTo(Stemmer.stem(lemma)));
  }
}
