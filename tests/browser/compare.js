// Says how two pictures differ: the share of their points that do, in a million; -1 where they are not of one size.
// A point differs where one of its colours does by more than what drawing letters and edges makes.
const [one, other, done] = arguments;
const MOST = 24;

const points = async (base64) => {
  const picture = new Image();
  picture.src = `data:image/png;base64,${base64}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
  const drawn = canvas.getContext("2d");
  drawn.drawImage(picture, 0, 0);
  return drawn.getImageData(0, 0, canvas.width, canvas.height);
};

Promise.all([points(one), points(other)]).then(([a, b]) => {
  if (a.width !== b.width || a.height !== b.height) return done(-1);
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const differs = [0, 1, 2].some((n) => Math.abs(a.data[at + n] - b.data[at + n]) > MOST);
    differing += Number(differs);
  }
  return done(Math.round((differing * 4e6) / a.data.length));
});
