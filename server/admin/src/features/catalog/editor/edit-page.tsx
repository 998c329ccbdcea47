import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { BackButton } from '../../../components/back-button';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { getService } from '../api/get-service';
import { ServiceEditor } from './service-editor';

/** Writes a new version of a service. */
export function EditServicePage() {
  const { serviceId = '' } = useParams();
  const query = useQuery({
    queryKey: ['services', serviceId],
    queryFn: ({ signal }) => getService(serviceId, signal),
  });
  return (
    <Page title="改服务" lead={<BackButton fallback={`/services/${serviceId}`} />}>
      <QueryView query={query} skeleton={<BlockSkeleton height={640} />}>
        {(file) => <ServiceEditor key={file.id} file={file} />}
      </QueryView>
    </Page>
  );
}
