package org.leakrisk.gate.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leakrisk.gate.source.aliases.AliasesSource;
import org.leakrisk.gate.source.audits.AuditsSource;
import org.leakrisk.gate.source.branches.BranchesSource;
import org.leakrisk.gate.source.complaints.ComplaintsSource;
import org.leakrisk.gate.source.counts.CountsSource;
import org.leakrisk.gate.source.couriers.CouriersSource;
import org.leakrisk.gate.source.disputes.DisputesSource;
import org.leakrisk.gate.source.fraudcases.FraudCasesSource;
import org.leakrisk.gate.source.notices.NoticesSource;
import org.leakrisk.gate.source.parcels.ParcelsSource;
import org.leakrisk.gate.source.published.PublishedSource;

/** The registry of inputs and kinds of evidence. A new one is a package and a line here. */
public final class Sources {
  private Sources() {}

  /** All sources in the order in which they are read. */
  public static List<Source> all() {
    return List.of(
        new CouriersSource(),
        new AliasesSource(),
        new BranchesSource(),
        new ParcelsSource(),
        new ComplaintsSource(),
        new FraudCasesSource(),
        new AuditsSource(),
        new NoticesSource(),
        new DisputesSource(),
        new CountsSource(),
        new PublishedSource());
  }

  /** All kinds of evidence in the order in which reports show them. */
  public static List<EvidenceStream> streams() {
    return Stream.concat(
            all().stream().map(Source::stream).flatMap(Optional::stream),
            Stream.of(CountsSource.LISTING))
        .toList();
  }
}
