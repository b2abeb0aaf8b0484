package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.Measure;

/** Printed figures, one call each, for tests. */
final class Printed {
  static final String INDUSTRY = "";

  private final List<PublishedFigure> figures = new ArrayList<>();

  Printed figure(String courier, String month, Measure measure, double value) {
    return figure(courier, "00", month, measure, value);
  }

  Printed figure(String courier, String province, String month, Measure measure, double value) {
    figures.add(
        new PublishedFigure(
            new RecordId("published/" + figures.size()),
            "published.csv",
            figures.size() + 2L,
            0,
            new Token(5, figures.size()),
            YearMonth.parse(month),
            measure,
            value,
            courier.isEmpty() ? Optional.empty() : Optional.of(new CourierId(courier)),
            new ProvinceCode(province)));
    return this;
  }

  List<PrintedSeries> upTo(String asOf) {
    return PrintedSeries.of(figures, YearMonth.parse(asOf));
  }
}
