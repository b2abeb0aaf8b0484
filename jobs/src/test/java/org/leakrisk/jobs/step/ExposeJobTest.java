package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.jobs.engine.Results;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.jobs.engine.Trial;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.BranchVolume;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;

@ExtendWith(SharedSpark.class)
class ExposeJobTest {
  private static final List<ParcelVolume> PARCELS = new ArrayList<>();
  private static Results results;

  @BeforeAll
  static void expose(Session session, @TempDir Path directory) {
    volume("provinces", "33", "70.25");
    volume("provinces", "44", "29.75");
    volume("nation", "00", "100");
    volume("closed", "00", "0");
    volume("remainder", "00", "100.000000001");
    volume("remainder", "33", "70");
    volume("remainder", "44", "29");
    volume("equal", "00", "99");
    volume("equal", "33", "99");
    volume("nearly", "00", "99");
    volume("nearly", "33", "100");
    volume("smaller", "00", "98.99");
    volume("smaller", "33", "100");
    volume("branches", "33", "50");
    volume("branches", "33", "20", Optional.of("b1"));
    volume("branches", "33", "30", Optional.of("b2"));
    volume("branches", "00", "7", Optional.of("b3"));
    volume("branches", "00", "5", Optional.of("b4"));
    volume("alone", "33", "4", Optional.of("b5"));
    volume("heavy", "33", "10");
    volume("heavy", "33", "11", Optional.of("b6"));
    volume("heavy", "33", "0", Optional.of("both"));
    volume("nation", "00", "1", Optional.of("both"));
    results =
        Trial.run(
            session,
            directory,
            new ExposeJob(),
            Output.of(ParcelVolume.TABLE, PARCELS)
                .and(Branch.TABLE, List.of(registered("b4", "branches", "44"))));
  }

  @Test
  void provincesStandAsTheyAre() {
    assertEquals(List.of("33 70.25", "44 29.75"), exposure("provinces"));
  }

  @Test
  void aNationalRowAloneStandsEvenWhenItIsNone() {
    assertEquals(List.of("00 100"), exposure("nation"));
    assertEquals(List.of("00 0"), exposure("closed"));
  }

  @Test
  void whatTheNationHasBeyondItsProvincesStandsApartToTheLastDigit() {
    assertEquals(List.of("00 1.000000001", "33 70", "44 29"), exposure("remainder"));
  }

  @Test
  void aNationalRowThatIsNoLargerAddsNothing() {
    assertEquals(List.of("33 99"), exposure("equal"));
    assertEquals(List.of("33 100"), exposure("nearly"));
    assertEquals(List.of("33 100"), exposure("smaller"));
  }

  @Test
  void aNationalRowMoreThanOnePerCentTooSmallIsTold() {
    assertEquals("1 courier-months, first smaller 2012-12", observed("parcels_mismatch"));
  }

  @Test
  void branchesArePartsAndAddNothing() {
    assertEquals(List.of("33 50"), exposure("branches"));
  }

  @Test
  void aBranchStandsWhereItsRowsSayElseTheRegisterElseNowhere() {
    assertEquals(
        List.of("b1 33 20", "b2 33 30", "b3 00 7", "b4 44 5", "b5 33 4", "b6 33 11"),
        results.rows(BranchVolume.TABLE).stream()
            .map(
                row ->
                    row.branch().code()
                        + " "
                        + row.province().code()
                        + " "
                        + row.parcels().amount().stripTrailingZeros().toPlainString())
            .toList());
  }

  @Test
  void branchesAloneAreNoVolumeAndThatIsTold() {
    assertEquals(List.of(), exposure("alone"));
    assertEquals("1 courier-months, first alone 2012-12", observed("parcels_of_branches_only"));
  }

  @Test
  void branchesThatCarryMoreThanTheirCourierAndContestedIdsAreTold() {
    assertEquals("2 courier-months, first branches 2012-12", observed("branches_mismatch"));
    assertEquals("1 branch ids", observed("contested_branches"));
  }

  private static String observed(String check) {
    return results.findings().stream()
        .filter(finding -> finding.check().equals(check))
        .map(Finding::observed)
        .findFirst()
        .orElseThrow();
  }

  private static Branch registered(String id, String courier, String province) {
    return new Branch(
        new RecordId("branches/" + id),
        "branches.csv",
        2,
        0,
        new Token(2, 2),
        new BranchId(id),
        new CourierId(courier),
        Optional.empty(),
        new ProvinceCode(province),
        Optional.empty());
  }

  private static List<String> exposure(String courier) {
    return results.rows(Exposure.TABLE).stream()
        .filter(row -> row.courier().code().equals(courier))
        .map(
            row ->
                row.province().code()
                    + " "
                    + row.parcels().amount().stripTrailingZeros().toPlainString())
        .toList();
  }

  private static void volume(String courier, String province, String parcels) {
    volume(courier, province, parcels, Optional.empty());
  }

  private static void volume(
      String courier, String province, String parcels, Optional<String> branch) {
    PARCELS.add(
        new ParcelVolume(
            new RecordId("parcels/" + PARCELS.size()),
            "parcels.csv",
            PARCELS.size() + 2,
            0,
            new Token(1, PARCELS.size()),
            new CourierId(courier),
            YearMonth.of(2012, 12),
            new ProvinceCode(province),
            branch.map(BranchId::new),
            new Parcels(new BigDecimal(parcels))));
  }
}
