import { trustOwnFiles } from '$lib/features/policy/trusted';

trustOwnFiles();
