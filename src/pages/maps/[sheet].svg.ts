import type { APIRoute, GetStaticPaths } from 'astro';
import { mapOutlines } from '#views/map-outlines.ts';
import type { Sheet } from '#views/map-projection.ts';

export const getStaticPaths = (() =>
  (['us', 'world'] satisfies Sheet[]).map((sheet) => ({ params: { sheet } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => new Response(mapOutlines(params.sheet as Sheet));
