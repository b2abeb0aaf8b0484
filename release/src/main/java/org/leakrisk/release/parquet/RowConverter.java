package org.leakrisk.release.parquet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Kind;
import org.leakrisk.tables.schema.Table;

/** Gathers the neutral cells of one row. */
final class RowConverter extends RecordMaterializer<List<Optional<Object>>> {
  private final Object[] cells;
  private final Root root;

  RowConverter(Table<?> table) {
    List<Column> columns = table.columns();
    cells = new Object[columns.size()];
    Converter[] converters = new Converter[columns.size()];
    for (int i = 0; i < converters.length; i++) {
      int place = i;
      Kind kind = columns.get(i).kind();
      converters[i] =
          kind == Kind.LIST
              ? new ListConverter(list -> cells[place] = list)
              : CellConverter.of(kind, cell -> cells[place] = cell);
    }
    root = new Root(converters);
  }

  @Override
  public List<Optional<Object>> getCurrentRecord() {
    List<Optional<Object>> row = new ArrayList<>(cells.length);
    for (Object cell : cells) {
      row.add(Optional.ofNullable(cell));
    }
    return row;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private final class Root extends GroupConverter {
    private final Converter[] converters;

    Root(Converter[] converters) {
      this.converters = converters;
    }

    @Override
    public Converter getConverter(int field) {
      return converters[field];
    }

    @Override
    public void start() {
      Arrays.fill(cells, null);
    }

    @Override
    public void end() {}
  }
}
