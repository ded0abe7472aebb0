export default function HomePage() {
  return <h1>ホーム</h1>
}
