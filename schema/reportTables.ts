/** A table of a report and its picture: every number as it was released, for the board and the public alike. */
import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { PictureKind } from './codes/reportWords.ts';
import { MarkerEnum, PictureKindEnum } from './enums.ts';
import type { Marker } from './vocabulary.ts';

@ObjectType({ simpleResolvers: true, description: 'A released number: value is null unless marker is null.' })
export class ReportCell {
  @Field(() => Float, { nullable: true, description: 'In the unit of its column; a percent is 0 to 1.' })
  value!: number | null;

  @Field(() => MarkerEnum, { nullable: true })
  marker!: Marker | null;

  @Field(() => String, { description: 'As the page says it: 71 short, 29%, [c].' })
  text!: string;
}

@ObjectType({ simpleResolvers: true })
export class ReportColumn {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'children, places, homes, gap, percent, miles, rate, pounds or days.' })
  unit!: string;
}

@ObjectType({ simpleResolvers: true })
export class ReportRow {
  @Field(() => ID, { description: 'The code of the council, where the row is one’s.' })
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => [ReportCell], { description: 'One for each column.' })
  cells!: readonly ReportCell[];
}

@ObjectType({ simpleResolvers: true })
export class ReportTable {
  @Field(() => ID, { description: 'As ?table= of the CSV names it.' })
  id!: string;

  @Field(() => String)
  caption!: string;

  @Field(() => String)
  rowHeading!: string;

  @Field(() => [ReportColumn])
  columns!: readonly ReportColumn[];

  @Field(() => [ReportRow])
  rows!: readonly ReportRow[];

  @Field(() => ReportRow, { nullable: true })
  total!: ReportRow | null;

  @Field(() => String)
  source!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Of a column of a table: never a number that the table has not.' })
export class ReportPicture {
  @Field(() => PictureKindEnum)
  kind!: PictureKind;

  @Field(() => ID)
  tableId!: string;

  @Field(() => ID)
  columnId!: string;
}
