// PostGraphile is written for Node.js 22.
Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new this((whenDone, whenFailed) => ([resolve, reject] = [whenDone, whenFailed]));
  return { promise, resolve, reject };
};
