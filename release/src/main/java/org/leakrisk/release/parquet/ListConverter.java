package org.leakrisk.release.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.leakrisk.tables.schema.Kind;

/** Gathers a list of texts out of the three-level list of Parquet. */
final class ListConverter extends GroupConverter {
  private final Consumer<Object> target;
  private final List<Object> texts = new ArrayList<>();
  private final Converter element = CellConverter.of(Kind.TEXT, texts::add);

  private final GroupConverter repeated =
      new GroupConverter() {
        @Override
        public Converter getConverter(int field) {
          return element;
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
      };

  ListConverter(Consumer<Object> target) {
    this.target = target;
  }

  @Override
  public Converter getConverter(int field) {
    return repeated;
  }

  @Override
  public void start() {
    texts.clear();
  }

  @Override
  public void end() {
    target.accept(List.copyOf(texts));
  }
}
