/** The anchor of each pay group on its career's page. */
import type { PayGroup } from '#catalog/pay.ts';

/** Two groups of one source and occupation differ in month, level or basis; the second is numbered. */
export function payGroupIds(groups: readonly PayGroup[]): Map<PayGroup, string> {
  const seen = new Map<string, number>();
  return new Map(
    groups.map((group) => {
      const id = `pay-${group.source.id}-${group.rows[0]?.figure.occupation?.code ?? 'all'}`.replaceAll('.', '-');
      const nth = (seen.get(id) ?? 0) + 1;
      seen.set(id, nth);
      return [group, nth === 1 ? id : `${id}-${nth}`];
    }),
  );
}
