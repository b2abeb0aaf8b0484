package org.leakrisk.risk.score;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Parcels;

/**
 * What the couriers carried, by courier, month and province, within the window; and how often each
 * of them reports it. Couriers are addressed by their position in the order of ids, months by their
 * consecutive number.
 */
final class Volumes {
  private final List<Courier> couriers;
  private final Map<CourierId, Integer> positions = new HashMap<>();
  private final long asOf;
  private final long from;
  private final List<SortedMap<Long, SortedMap<String, Parcels>>> window = new ArrayList<>();
  private final List<Cadence> cadences = new ArrayList<>();
  private final List<Boolean> recent = new ArrayList<>();

  private Volumes(JudgeInput input, HistoryWindow history) {
    this.couriers = input.couriers();
    this.asOf = Cadence.number(input.asOf());
    for (Courier courier : couriers) {
      positions.put(courier.courier(), positions.size());
    }
    List<SortedMap<Long, SortedMap<String, Parcels>>> volumes = allVolumes(input.exposure());
    SortedSet<Long> months = new TreeSet<>();
    volumes.forEach(volume -> months.addAll(volume.keySet()));
    this.from = history.start(asOf, months.isEmpty() ? asOf : months.first());
    for (SortedMap<Long, SortedMap<String, Parcels>> volume : volumes) {
      Cadence cadence = Cadence.of(new TreeSet<>(volume.keySet()), months);
      cadences.add(cadence);
      recent.add(volume.keySet().stream().anyMatch(month -> cadence.isRecent(month, asOf)));
      window.add(Collections.unmodifiableSortedMap(volume.tailMap(from)));
    }
  }

  static Volumes of(JudgeInput input, HistoryWindow history) {
    return new Volumes(input, history);
  }

  private List<SortedMap<Long, SortedMap<String, Parcels>>> allVolumes(List<Exposure> rows) {
    List<SortedMap<Long, SortedMap<String, Parcels>>> volumes = new ArrayList<>();
    couriers.forEach(courier -> volumes.add(new TreeMap<>()));
    for (Exposure row : rows) {
      long month = Cadence.number(row.month());
      if (month <= asOf && !row.parcels().isNone()) {
        volumes
            .get(position(row.courier()))
            .computeIfAbsent(month, unseen -> new TreeMap<>())
            .merge(row.province().code(), row.parcels(), Parcels::plus);
      }
    }
    return volumes;
  }

  /** Number of couriers. */
  int size() {
    return couriers.size();
  }

  Courier courier(int unit) {
    return couriers.get(unit);
  }

  /** Position of a courier. */
  int position(CourierId courier) {
    return positions.get(courier);
  }

  long asOf() {
    return asOf;
  }

  /** Number of the first month of the window. */
  long from() {
    return from;
  }

  /** First month of the window. */
  YearMonth fromMonth() {
    return YearMonth.of(0, 1).with(ChronoField.PROLEPTIC_MONTH, from);
  }

  /** True when a month lies in the window. */
  boolean covers(long month) {
    return month >= from && month <= asOf;
  }

  Cadence cadence(int unit) {
    return cadences.get(unit);
  }

  /** True when the courier had volume in the last three months, or in its last period. */
  boolean isRecent(int unit) {
    return recent.get(unit);
  }

  /** Volumes of the window by month and province; months without volume are missing. */
  SortedMap<Long, SortedMap<String, Parcels>> of(int unit) {
    return window.get(unit);
  }

  /** Volume of the window. */
  Parcels total(int unit) {
    return window.get(unit).values().stream()
        .flatMap(provinces -> provinces.values().stream())
        .reduce(Parcels.NONE, Parcels::plus);
  }

  /** True when the volume of a month is known by province, in part at least. */
  static boolean hasProvinces(SortedMap<String, Parcels> provinces) {
    return !provinces.lastKey().equals(ProvinceCode.NATIONAL.code());
  }
}
