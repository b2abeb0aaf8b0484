package org.leakrisk.gate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which formats of a workbook show a number as a date. */
class CellStylesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yyyy-mm-dd|DAY",
        "yyyy\"年\"m\"月\"d\"日\";@|DAY",
        "[$-804]yyyy\"年\"m\"月\"d\"日\"|DAY",
        "d-mmm-yy|DAY",
        "m/d/yy h:mm|DAY",
        "[$-411]ggge\"年\"m\"月\"d\"日\"|DAY",
        "yyyy\"年\"m\"月\"|MONTH",
        "mmm-yy|MONTH",
        "yyyy-mm|MONTH",
        "h:mm:ss|NUMBER",
        "[h]:mm:ss|NUMBER",
        "mm:ss.0|NUMBER",
        "0.00|NUMBER",
        "0.00E+00|NUMBER",
        "General|NUMBER",
        "#,##0 \"days\"|NUMBER",
        "[Red]0|NUMBER",
        "\\d0|NUMBER",
        "@|NUMBER"
      })
  void aFormatShowsDaysOrMonths(String code, String shows) {
    assertEquals(shows, CellStyles.ofCode(code).name());
  }
}
