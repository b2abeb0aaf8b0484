package org.leakrisk.risk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leakrisk.risk.inspect.HandmadeBoard;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;

/** Volumes and complaints of numbered couriers, judged at the end of 2012. */
final class Books {
  final List<Exposure> exposure = new ArrayList<>();
  final List<Tally> tally = new ArrayList<>();

  void volume(int courier, String month, double parcels) {
    exposure.add(
        new Exposure(
            id(courier),
            ProvinceCode.NATIONAL,
            YearMonth.parse(month),
            new Parcels(BigDecimal.valueOf(parcels))));
  }

  void events(int courier, String month, long events) {
    long micro = events * 1_000_000;
    YearMonth when = YearMonth.parse(month);
    tally.add(
        new Tally(
            id(courier),
            ProvinceCode.NATIONAL,
            when,
            StreamId.COMPLAINT,
            when,
            micro,
            0,
            micro,
            micro,
            0,
            0,
            events,
            1));
  }

  JudgeInput input() {
    return new JudgeInput(
        YearMonth.of(2012, 12),
        List.of(StreamId.COMPLAINT),
        Stream.concat(exposure.stream().map(Exposure::courier), tally.stream().map(Tally::courier))
            .distinct()
            .map(courier -> HandmadeBoard.courier(courier.code()))
            .toList(),
        List.of(),
        exposure,
        tally,
        List.of(),
        List.of());
  }

  Scoreboard board() {
    return new Scorer(HandmadeBoard.scoring(), HandmadeBoard.tiers(), 1).score(input());
  }

  static CourierId id(int courier) {
    return new CourierId("c%02d".formatted(courier));
  }

  static Finding only(List<Finding> findings) {
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }
}
