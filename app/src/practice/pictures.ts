// Drawn on the phone, a little different each time, so that no picture is taken for one sent before.

const WIDTH = 1280;
const HEIGHT = 960;

type Pen = CanvasRenderingContext2D;

/** A yard with a house, a fence of beds and chilli plants. */
export function drawGarden(): Promise<File> {
  return draw('latihan-pekarangan.jpg', (pen) => {
    const sky = pen.createLinearGradient(0, 0, 0, HEIGHT * 0.6);
    sky.addColorStop(0, '#8fc9e8');
    sky.addColorStop(1, '#e3f1f3');
    fill(pen, sky, 0, 0, WIDTH, HEIGHT);
    circle(pen, '#ffd76b', vary(980, 120), vary(170, 50), 70);
    hills(pen);
    house(pen, vary(260, 60));
    fill(pen, '#7a5534', 0, 620, WIDTH, 340);
    for (let row = 0; row < 4; row++) bed(pen, 660 + row * 84, row);
  });
}

/** A sheet with names that nobody can read, signed line by line. */
export function drawAttendance(): Promise<File> {
  return draw('latihan-daftar-hadir.jpg', (pen) => {
    fill(pen, '#8a6a4b', 0, 0, WIDTH, HEIGHT);
    pen.save();
    pen.translate(WIDTH / 2, HEIGHT / 2);
    pen.rotate(vary(0, 0.05));
    fill(pen, 'rgb(0 0 0 / 0.25)', -372, -432, 760, 880);
    fill(pen, '#fdfcf7', -380, -440, 760, 880);
    pen.fillStyle = '#26323a';
    pen.font = '700 44px sans-serif';
    pen.textAlign = 'center';
    pen.fillText('DAFTAR HADIR', 0, -360);
    pen.font = '28px sans-serif';
    pen.fillText('Desa Mawar (latihan)', 0, -314);
    for (let line = 0; line < 14; line++) signature(pen, -260 + line * 50, line + 1);
    pen.restore();
  });
}

function hills(pen: Pen): void {
  pen.fillStyle = '#6fa77a';
  pen.beginPath();
  pen.moveTo(0, 640);
  pen.bezierCurveTo(240, vary(390, 40), 420, vary(430, 40), 640, 540);
  pen.bezierCurveTo(820, vary(400, 50), 1060, vary(420, 40), WIDTH, 560);
  pen.lineTo(WIDTH, 660);
  pen.lineTo(0, 660);
  pen.fill();
}

function house(pen: Pen, left: number): void {
  fill(pen, '#f1e2c4', left, 430, 330, 200);
  pen.fillStyle = '#a3502f';
  pen.beginPath();
  pen.moveTo(left - 40, 440);
  pen.lineTo(left + 165, 310);
  pen.lineTo(left + 370, 440);
  pen.fill();
  fill(pen, '#6b4a2f', left + 130, 500, 70, 130);
  fill(pen, '#9fd0dd', left + 35, 490, 66, 60);
  fill(pen, '#9fd0dd', left + 232, 490, 66, 60);
}

function bed(pen: Pen, top: number, row: number): void {
  fill(pen, row % 2 ? '#5f4127' : '#684729', 0, top, WIDTH, 56);
  for (let plant = 0; plant < 13; plant++) {
    const x = 50 + plant * 98 + vary(0, 16) + (row % 2) * 40;
    const size = 30 + vary(0, 6);
    pen.strokeStyle = '#2f7a3d';
    pen.lineWidth = 8;
    pen.beginPath();
    pen.moveTo(x, top + 30);
    pen.lineTo(x, top + 30 - size);
    pen.stroke();
    circle(pen, '#3d9650', x - 14, top + 22 - size / 2, 17);
    circle(pen, '#347f45', x + 14, top + 16 - size / 2, 18);
    circle(pen, '#d33a2c', x + vary(4, 14), top + 26 - size / 2, 7);
  }
}

function signature(pen: Pen, top: number, number: number): void {
  pen.strokeStyle = '#c9c4b6';
  pen.lineWidth = 2;
  line(pen, [-330, top + 22], [330, top + 22]);
  pen.fillStyle = '#4a5560';
  pen.font = '26px sans-serif';
  pen.textAlign = 'left';
  pen.fillText(`${number}.`, -330, top + 12);
  pen.strokeStyle = '#6d7885';
  pen.lineWidth = 9;
  line(pen, [-270, top + 4], [-120 + vary(0, 90), top + 4]);
  pen.strokeStyle = '#2a4a9a';
  pen.lineWidth = 3;
  pen.beginPath();
  pen.moveTo(130, top + 4);
  for (let loop = 0; loop < 4; loop++) {
    const x = 150 + loop * 36;
    pen.bezierCurveTo(x, top - vary(22, 12), x + 24, top + vary(24, 10), x + 34, top + vary(0, 8));
  }
  pen.stroke();
}

async function draw(name: string, paint: (pen: Pen) => void): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no drawing on this page');
  paint(pen);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  if (!blob) throw new Error('no picture');
  return new File([blob], name, { type: 'image/jpeg' });
}

function fill(pen: Pen, colour: string | CanvasGradient, x: number, y: number, w: number, h: number): void {
  pen.fillStyle = colour;
  pen.fillRect(x, y, w, h);
}

function circle(pen: Pen, colour: string, x: number, y: number, radius: number): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
}

function line(pen: Pen, [fromX, fromY]: [number, number], [toX, toY]: [number, number]): void {
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
  pen.stroke();
}

function vary(middle: number, by: number): number {
  return middle + (Math.random() - 0.5) * 2 * by;
}
