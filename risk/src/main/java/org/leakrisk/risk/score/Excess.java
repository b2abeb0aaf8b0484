package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leakrisk.risk.law.Discount;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.Evidence.Stranded;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Parcels;

/**
 * Events beyond what a courier's own volume would bring at the industry's rate, from its shrunk
 * rate: where inquiry days could prevent most. Complaints and fraud cases count in one unit and add
 * up; only when neither could be fitted, the other streams stand in.
 *
 * @param streams the streams that make it
 * @param volumes what the couriers carried
 * @param settings the assumptions of the score
 */
record Excess(List<JudgedStream> streams, Volumes volumes, ScoringSettings settings) {
  /** Sums of a cell while they grow. */
  private static final class Growing {
    private Parcels parcels = Parcels.NONE;
    private double events;
    private double expected;
    private double excess;
    private final List<GrowingPart> parts = new ArrayList<>();
  }

  /** Sums of one stream in a cell while they grow; the adjusted ones before clustering. */
  private static final class GrowingPart {
    private double expected;
    private double adjustedEvents;
    private double adjustedExpected;
    private double squares;
  }

  static Excess of(List<JudgedStream> judged, Volumes volumes, ScoringSettings settings) {
    List<JudgedStream> present = judged.stream().filter(JudgedStream::isPresent).toList();
    List<JudgedStream> victims =
        present.stream().filter(stream -> EventHistory.VICTIMS.contains(stream.stream())).toList();
    return new Excess(victims.isEmpty() ? present : victims, volumes, settings);
  }

  /** Excess events of a courier, not rounded. */
  double of(int unit) {
    double sum = 0;
    for (JudgedStream stream : streams) {
      sum += stream.excessShare(unit) * stream.sums().get(unit).expected();
    }
    return sum;
  }

  /** Every courier and province with volume or events, rounded. */
  List<CellScore> cells() {
    List<SortedMap<String, Growing>> growing = new ArrayList<>();
    for (int unit = 0; unit < volumes.size(); unit++) {
      SortedMap<String, Growing> provinces = new TreeMap<>();
      for (SortedMap<String, Parcels> month : volumes.of(unit).values()) {
        month.forEach(
            (province, parcels) -> {
              Growing cell = at(provinces, province);
              cell.parcels = cell.parcels.plus(parcels);
            });
      }
      growing.add(provinces);
    }
    for (int s = 0; s < streams.size(); s++) {
      add(s, growing);
    }
    List<CellScore> cells = new ArrayList<>();
    for (int unit = 0; unit < volumes.size(); unit++) {
      int courier = unit;
      growing.get(unit).forEach((province, cell) -> cells.add(score(courier, province, cell)));
    }
    return cells;
  }

  private void add(int s, List<SortedMap<String, Growing>> growing) {
    JudgedStream stream = streams.get(s);
    Discount discount = settings.halfLife(stream.stream()).discount();
    List<Cell> cells = stream.evidence().cells();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Growing sums = at(growing.get(cell.unit()), cell.province());
      sums.events += cell.events();
      sums.expected += stream.expected()[i];
      sums.excess += stream.excessShare(cell.unit()) * stream.expected()[i];
      double weight = discount.weight(volumes.asOf() - cell.month());
      GrowingPart part = sums.parts.get(s);
      part.expected += stream.expected()[i];
      part.adjustedEvents += weight * cell.events();
      part.adjustedExpected += weight * stream.expected()[i];
      part.squares += weight * weight * stream.expected()[i];
    }
    for (Stranded stranded : stream.evidence().stranded()) {
      at(growing.get(stranded.unit()), stranded.province()).events += stranded.events();
    }
  }

  private Growing at(SortedMap<String, Growing> provinces, String province) {
    return provinces.computeIfAbsent(province, unseen -> empty());
  }

  private Growing empty() {
    Growing cell = new Growing();
    streams.forEach(stream -> cell.parts.add(new GrowingPart()));
    return cell;
  }

  private CellScore score(int unit, String province, Growing cell) {
    return new CellScore(
        volumes.courier(unit).courier(),
        new ProvinceCode(province),
        cell.parcels,
        Digits.rounded(cell.events),
        Digits.rounded(cell.expected),
        Digits.rounded(cell.excess),
        IntStream.range(0, streams.size())
            .mapToObj(s -> part(unit, streams.get(s), cell.parts.get(s)))
            .toList());
  }

  private static CellScore.Part part(int unit, JudgedStream stream, GrowingPart sums) {
    double phi = stream.dispersion().phi();
    return new CellScore.Part(
        stream.stream(),
        sums.expected,
        new Unit(sums.adjustedEvents / phi, sums.adjustedExpected / phi),
        sums.squares / phi,
        stream.posteriors().get(unit).rateMean(),
        stream.peers().of(unit).mu());
  }
}
