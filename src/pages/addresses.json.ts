import type { APIRoute } from 'astro';
import { catalog } from '#catalog/index.ts';
import { addressList } from '#views/address-list.ts';

export const GET: APIRoute = () => Response.json(addressList(catalog));
