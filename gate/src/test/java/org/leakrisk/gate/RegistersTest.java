package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.word.Reason;

class RegistersTest {
  private static Registers registers(TestInput input) {
    return Registers.read(
        input.survey(), input.root(), InputSettings.standard(), TestInput.tokens());
  }

  @Test
  void keepsOneOfEqualRowsAndNoneOfContradictingOnes(@TempDir Path root) {
    Registers registers =
        registers(
            TestInput.withCouriers(root)
                .file("couriers-2.csv", "courier,name\njiatong,Jiatong\nyitong,Other\nx,y\n"));
    assertEquals(1, registers.couriers().size());
    assertEquals("jiatong", registers.couriers().get(0).courier().code());
    assertEquals(
        List.of("couriers-2.csv 3 CONFLICT", "couriers-2.csv 4 BAD_ID", "couriers.csv 3 CONFLICT"),
        registers.rejections().stream()
            .map(one -> one.file() + " " + one.line() + " " + one.reason())
            .toList());
    assertEquals(
        new FileAccounting("couriers", "couriers.csv", 2, 0, 1, 0, 1, 0, 0, "ascii"),
        registers.accounting().get(1));
  }

  @Test
  void rejectsAliasesOfUnknownCouriers(@TempDir Path root) {
    Registers registers =
        registers(
            TestInput.withCouriers(root)
                .file("aliases.csv", "courier,alias\njiatong,JT\nbingtong,BT\n"));
    assertEquals(1, registers.aliases().size());
    assertEquals(Reason.UNKNOWN_COURIER, registers.rejections().get(0).reason());
  }

  @Test
  void refusesAnAliasThatMeansTwoCouriersOnOneDay(@TempDir Path root) {
    TestInput input =
        TestInput.withCouriers(root)
            .file("aliases.csv", "courier,alias,valid_to\njiatong,JT,2012-12-31\nyitong,JT,\n");
    Failure.BadInput failure = assertThrows(Failure.BadInput.class, () -> registers(input));
    assertTrue(failure.getMessage().contains("JT"));
    assertTrue(failure.getMessage().contains("jiatong"));
    assertTrue(failure.getMessage().contains("yitong"));
  }

  @Test
  void travelToOtherProcessesUnchanged(@TempDir Path root) throws Exception {
    TestInput input =
        TestInput.withCouriers(root)
            .file("aliases.csv", "courier,alias,valid_from\njiatong,JT,2012-01-01\n?,x,\n")
            .file("branches.csv", "branch,courier,province\nb1,jiatong,11\n")
            .file("couriers-3.csv", "name,courier\n" + "jiatong,X!\n".repeat(20));
    Registers registers = registers(input);
    assertEquals(1, registers.refusals().size());
    Registers copy = (Registers) copy(registers);
    assertEquals(registers.couriers(), copy.couriers());
    assertEquals(registers.aliases(), copy.aliases());
    assertEquals(registers.branches(), copy.branches());
    assertEquals(registers.accounting(), copy.accounting());
    assertEquals(registers.rejections(), copy.rejections());
    assertEquals(registers.refusals(), copy.refusals());
    assertEquals(registers.findings(), copy.findings());
    Receipt receipt = input.read().receipt("parcels");
    assertEquals(receipt.toString(), copy(receipt).toString());
    assertEquals(InputSettings.standard(), copy(InputSettings.standard()));
  }

  private static Object copy(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
