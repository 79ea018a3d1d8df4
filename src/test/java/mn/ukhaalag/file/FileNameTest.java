package mn.ukhaalag.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Names are shown to officials and saved on their machines.
class FileNameTest {

  @Test
  void aPathIsLeftOut() {
    assertThat(FileName.cleaned("C:\\Users\\Болд\\зураг.jpg")).isEqualTo("зураг.jpg");
    assertThat(FileName.cleaned("../../etc/passwd")).isEqualTo("passwd");
  }

  @Test
  void whatTurnsOrHidesTextIsLeftOut() {
    assertThat(FileName.cleaned("бичиг\u202Efdp.exe\0\r\n.pdf")).isEqualTo("бичигfdp.exe.pdf");
    assertThat(FileName.cleaned(" ..a<b>:\"c|?*\u2028.pdf. ")).isEqualTo("a_b___c___.pdf");
  }

  @Test
  void aLongNameIsCutButKeepsItsEnding() {
    String name = FileName.cleaned("ө".repeat(500) + ".PDF", FileType.PDF, "x");

    assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(FileName.LONGEST);
    assertThat(FileName.cleaned("😀".repeat(130)).codePointCount(0, 240)).isEqualTo(120);
  }

  @Test
  void theEndingFollowsTheContent() {
    assertThat(FileName.cleaned("a.JPEG", FileType.JPEG, "x")).isEqualTo("a.JPEG");
    assertThat(FileName.cleaned("a.png", FileType.JPEG, "x")).isEqualTo("a.jpg");
    assertThat(FileName.cleaned("run.bat", FileType.PDF, "x")).isEqualTo("run.bat.pdf");
    assertThat(FileName.cleaned("\u202E", FileType.PDF, "3f2a")).isEqualTo("3f2a.pdf");
  }
}
