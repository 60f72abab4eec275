declare module '*.css';
declare module 'virtual:coastline' {
  const coast: { perDegree: number; rings: number[][] };
  export default coast;
}
