/** From what is taken along to a file on the device. Fetched only when somebody chooses a kind of file. */
import { saveBlob } from '$lib/data/save-file';
import { writeCsv } from '$lib/formats/write-csv';
import type { TakenTable } from '$lib/formats/taken';
import { never } from '$lib/domain/never';
import type { FileKind, TakenPicture } from './kinds';

/** Makes the file and hands it to the browser; gives its name. Nothing leaves the device. */
export async function saveTable(table: TakenTable, kind: Extract<FileKind, 'csv' | 'csv-punt' | 'xlsx'>) {
  switch (kind) {
    case 'csv':
      return saveBlob(`${table.name}.csv`, csv(writeCsv(table, 'nl')));
    case 'csv-punt':
      return saveBlob(`${table.name}-internationaal.csv`, csv(writeCsv(table, 'international')));
    case 'xlsx': {
      const { writeWorkbook } = await import('$lib/formats/write-workbook');
      return saveBlob(`${table.name}.xlsx`, await writeWorkbook(table));
    }
    default:
      return never(kind, 'kind of file');
  }
}

/** Saves a picture: a drawing as it is, or in pixels at twice its size. */
export async function savePicture(picture: TakenPicture, kind: 'png' | 'svg'): Promise<string> {
  if (kind === 'svg')
    return saveBlob(`${picture.name}.svg`, new Blob([picture.svg], { type: 'image/svg+xml' }));
  return saveBlob(`${picture.name}.png`, await png(await drawn(picture)));
}

const csv = (text: string) => new Blob([text], { type: 'text/csv;charset=utf-8' });

const SCALE = 2;

async function drawn({ svg, width, height }: TakenPicture): Promise<HTMLCanvasElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('this browser has no canvas');
    context.scale(SCALE, SCALE);
    context.drawImage(image, 0, 0, width, height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function png(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('this browser makes no picture of this size'));
      else resolve(blob);
    }, 'image/png');
  });
}
